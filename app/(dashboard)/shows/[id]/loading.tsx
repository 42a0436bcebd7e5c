export { LoadingOne as default } from '../../../_ui/loading-one.tsx';
